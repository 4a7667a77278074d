//! A text as a number that is the same whatever its case, accents, spaces and signs: copies are told by it.

/// What is left of a text when only its letters and digits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    pub hash: u64,
    /// Letters and digits that were counted.
    pub letters: u32,
}

/// Of FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>. Copies are wanted, not safety from forgers.
const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

impl Folded {
    /// Reads the text once, without copies.
    pub fn of(text: &str) -> Self {
        let (mut hash, mut letters) = (START, 0_u32);
        let mut add = |byte: u8| {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
            letters = letters.saturating_add(1);
        };
        for letter in text.chars() {
            match letter {
                '0'..='9' | 'a'..='z' => add(letter as u8),
                'A'..='Z' => add(letter.to_ascii_lowercase() as u8),
                '\0'..='\x7f' => {}
                _ => match bare(letter) {
                    Some(bare) => add(bare),
                    None if letter.is_alphanumeric() => {
                        letter.encode_utf8(&mut [0; 4]).bytes().for_each(&mut add)
                    }
                    None => {}
                },
            }
        }
        Self { hash, letters }
    }

    /// The number, for a text of at least so many letters; none where no text is long enough (0).
    pub fn long(self, least: u32) -> Option<u64> {
        (least > 0 && self.letters >= least).then_some(self.hash)
    }
}

/// Letters of Spanish without their signs; marks that stand apart (NFD) are no letters and fall away by themselves.
fn bare(letter: char) -> Option<u8> {
    Some(match letter {
        'á' | 'Á' | 'à' | 'À' | 'ä' | 'Ä' | 'â' | 'Â' => b'a',
        'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' | 'ê' | 'Ê' => b'e',
        'í' | 'Í' | 'ì' | 'Ì' | 'ï' | 'Ï' | 'î' | 'Î' => b'i',
        'ó' | 'Ó' | 'ò' | 'Ò' | 'ö' | 'Ö' | 'ô' | 'Ô' => b'o',
        'ú' | 'Ú' | 'ù' | 'Ù' | 'ü' | 'Ü' | 'û' | 'Û' => b'u',
        'ñ' | 'Ñ' => b'n',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_spaces_and_signs_make_no_other_text() {
        let same = [
            "Relación de licencias, año 2026",
            "RELACION  DE LICENCIAS: AÑO\n2026",
            "relacio\u{301}n de licencias an\u{303}o 2026",
        ];
        let all: Vec<Folded> = same.iter().map(|text| Folded::of(text)).collect();
        assert!(all.iter().all(|one| *one == all[0]), "{all:?}");
        assert_eq!(all[0].letters, 26);
        assert_ne!(Folded::of("Relación de licencias, año 2027").hash, all[0].hash);
    }

    #[test]
    fn short_texts_are_not_told_from_others() {
        assert_eq!(Folded::of("Sin descripción").long(60), None);
        assert!(Folded::of("á").long(1).is_some());
    }

    #[test]
    fn letters_of_other_languages_count_too() {
        assert_ne!(Folded::of("данные"), Folded::of("файлы"));
    }
}
