//! UTF-16 as UTF-8, while it is read.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

/// Reads UTF-16 and gives UTF-8, without its mark.
pub struct Utf16<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    out: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Utf16<R> {
    pub fn new(input: R, big: bool) -> Self {
        let encoding = if big { UTF_16BE } else { UTF_16LE };
        Self {
            input,
            decoder: encoding.new_decoder(),
            raw: vec![0; 1 << 16],
            out: Vec::new(),
            at: 0,
            ended: false,
        }
    }

    fn more(&mut self) -> io::Result<()> {
        let read = self.input.read(&mut self.raw)?;
        self.ended = read == 0;
        self.out.resize(read * 3 + 16, 0);
        let (result, _, written, _) =
            self.decoder.decode_to_utf8(&self.raw[..read], &mut self.out, self.ended);
        debug_assert_eq!(result, CoderResult::InputEmpty);
        self.out.truncate(written);
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.out.len() && !self.ended {
            self.more()?;
        }
        let count = buffer.len().min(self.out.len() - self.at);
        buffer[..count].copy_from_slice(&self.out[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
