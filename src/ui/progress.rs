//! A bar for work of more than a second. It never carries information of its own: results are printed.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::layout::one_line;

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Progress of one piece of work.
pub struct Progress {
    what: String,
    total: Option<u64>,
    done: u64,
    started: Instant,
    visible: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Starts to count. `visible` is [`super::Ui::draws`]; without a terminal nothing is drawn either.
    pub fn new(visible: bool, what: &str, total: Option<u64>) -> Self {
        Self { what: one_line(what), total, done: 0, started: Instant::now(), visible, bar: None }
    }

    /// One more step is done.
    pub fn step(&mut self) {
        self.done += 1;
        if self.bar.is_none() && self.visible && self.started.elapsed() >= PATIENCE {
            self.bar = Some(draw(&self.what, self.total));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
        }
    }

    /// Takes the bar away while something is printed.
    pub fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Steps done so far.
    pub fn done(&self) -> u64 {
        self.done
    }
}

/// Progress that is measured in files and bytes: how many, how fast, how long still.
pub struct Measured {
    what: String,
    visible: bool,
    bar: Option<ProgressBar>,
}

impl Measured {
    /// `visible` is [`super::Ui::draws`].
    pub fn new(visible: bool, what: &str) -> Self {
        Self { what: one_line(what), visible, bar: None }
    }

    /// How far the work is after so long.
    pub fn at(&mut self, files: (u64, u64), bytes: (u64, u64), elapsed: Duration) {
        if self.bar.is_none() && self.visible && elapsed >= PATIENCE {
            let bar = ProgressBar::new(bytes.1).with_elapsed(elapsed);
            let template = "{msg}  [{bar:20}] {bytes}/{total_bytes}  {bytes_per_sec}  {eta}";
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style.progress_chars("=> "));
            }
            self.bar = Some(bar);
        }
        if let Some(bar) = &self.bar {
            bar.set_message(format!("{} {}/{}", self.what, files.0, files.1));
            bar.set_position(bytes.0);
        }
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn draw(what: &str, total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{wide_msg} [{bar:20}] {pos}/{len}"),
        None => (ProgressBar::new_spinner(), "{wide_msg} {pos}"),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.with_message(what.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_work_and_plain_faces_show_no_bar() {
        let mut quick = Progress::new(true, "Revisando ligas", Some(3));
        quick.step();
        assert!(quick.bar.is_none());
        let mut plain = Progress::new(false, "Revisando ligas", Some(3));
        plain.started -= PATIENCE;
        plain.step();
        assert!(plain.bar.is_none() && plain.done() == 1);
    }

    #[test]
    fn long_work_gets_a_bar_that_steps_aside_for_prints() {
        let mut long = Progress::new(true, "Revisando\u{1b}[2J ligas", None);
        long.started -= PATIENCE;
        long.step();
        assert!(long.bar.is_some());
        assert_eq!(long.suspend(|| 7), 7);
    }
}
