fn main() -> std::process::ExitCode {
    apertura::run(std::env::args_os()).into()
}
