//! Words that tell a secret from what is said of it: folded, between blanks.

/// Words behind which a secret stands.
pub const STRONG: &str = "contrasena contrasenas contrasenia password passwords passwd passphrase pwd pass secreto secret \
    token tokens apikey api_key api-key access_token client_secret secret_key clave_secreta sig";
/// Words whose secret may stand some words behind: «la contraseña del correo es …».
pub const FAR: &str = "contrasena contrasenas contrasenia password passwords passwd passphrase token tokens";
/// Words behind which a secret stands only where it looks like one.
pub const WEAK: &str = "clave llave key credencial credenciales acceso login";
/// Words behind which a few digits are a secret.
pub const PINS: &str = "nip pin cvv cvc token otp";
/// What people write where no secret is: «pendiente», «en sobre», «aparte».
pub const SAID: &str = "pendiente aparte ninguna ninguno sobre cerrado tiene cambiar cambiarla entregada entregado entrega \
    personal institucional temporal resguardada nueva nuevo anterior sistemas tesoreria misma mismo none \
    apart sealed envelope pending changed reset manager with from same held kept given separately \
    unknown para como desde cuando porque that this will required requerida obligatoria olvidada perdida \
    caducada vencida protegida segura digital fisico fisica gestor bitwarden keepass contrasena \
    contrasenas password token usuario correo recuperacion recuperar primera maestra compartida secreta \
    acceso unica publica presidencia oficial contraloria vacia desconocida desconocido retirado withdrawn";
/// How tokens and keys of services begin, and how many signs follow at least.
#[rustfmt::skip]
pub const PREFIXES: &[(&str, usize)] = &[
    ("ghp_", 20), ("gho_", 20), ("ghs_", 20), ("ghu_", 20), ("github_pat_", 20), ("glpat-", 16),
    ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xoxs-", 10), ("sk-", 20), ("sk_live_", 10),
    ("sk_test_", 10), ("rk_live_", 10), ("pk_live_", 10), ("AKIA", 16), ("ASIA", 16), ("AIza", 30),
    ("ya29.", 20), ("SG.", 20), ("npm_", 20), ("hf_", 20), ("dop_v1_", 20), ("shpat_", 20), ("pypi-", 20),
    ("EAAC", 30), ("whsec_", 16),
];

/// Whether a folded word is in a list.
pub fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
