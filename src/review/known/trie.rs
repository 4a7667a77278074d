//! Paths of keys, walked along a table once instead of looked up one by one.

/// A tree of keys. Each path that was added has a number, in the order of adding.
#[derive(Debug, Clone, Default)]
pub struct Trie {
    nodes: Vec<Node>,
    count: u16,
}

/// Keys below a node, by their length: most keys of a plan are told apart by it.
#[derive(Debug, Clone, Default)]
struct Node {
    by_length: Vec<Vec<(Box<str>, u16)>>,
    slot: Option<u16>,
}

/// The top of a [`Trie`].
pub const ROOT: u16 = 0;

impl Trie {
    /// The paths, numbered as they stand; dots part their keys.
    pub fn of(paths: &[&str]) -> Self {
        let mut trie = Self { nodes: vec![Node::default()], count: 0 };
        for path in paths {
            trie.add(&path.split('.').collect::<Vec<_>>());
        }
        trie
    }

    /// The number of a path, a new one if it was not there.
    pub fn add(&mut self, path: &[&str]) -> u16 {
        let mut at = ROOT;
        for key in path {
            at = self.child(at, key).unwrap_or_else(|| self.grow(at, key));
        }
        if let Some(slot) = self.nodes[usize::from(at)].slot {
            return slot;
        }
        let slot = self.count;
        self.nodes[usize::from(at)].slot = Some(slot);
        self.count += 1;
        slot
    }

    fn grow(&mut self, at: u16, key: &str) -> u16 {
        // A Guide has hundreds of keys.
        let new = u16::try_from(self.nodes.len()).unwrap_or(u16::MAX);
        self.nodes.push(Node::default());
        let lengths = &mut self.nodes[usize::from(at)].by_length;
        if lengths.len() <= key.len() {
            lengths.resize(key.len() + 1, Vec::new());
        }
        lengths[key.len()].push((key.into(), new));
        new
    }

    /// The node below a node by a key.
    #[inline]
    pub fn child(&self, at: u16, key: &str) -> Option<u16> {
        let same = self.nodes[usize::from(at)].by_length.get(key.len())?;
        same.iter().find(|(name, _)| &**name == key).map(|(_, node)| *node)
    }

    /// The number of the path that ends at a node.
    pub fn slot(&self, at: u16) -> Option<usize> {
        self.nodes[usize::from(at)].slot.map(usize::from)
    }

    /// Whether there are keys below a node.
    pub fn goes_on(&self, at: u16) -> bool {
        !self.nodes[usize::from(at)].by_length.is_empty()
    }

    /// How many paths there are.
    pub fn len(&self) -> usize {
        usize::from(self.count)
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_has_its_number_whatever_else_begins_like_it() {
        let mut trie = Trie::of(&["a", "a.b", "c.d"]);
        assert_eq!((trie.add(&["c", "d"]), trie.add(&["c"]), trie.len()), (2, 3, 4));
        let c = trie.child(ROOT, "c").unwrap();
        assert_eq!(trie.slot(c), Some(3));
        assert_eq!(trie.child(c, "d").and_then(|at| trie.slot(at)), Some(2));
        assert_eq!(trie.child(c, "e"), None);
    }
}
