//! What others usually open: recommended datasets, their columns, and the obligations of the law that have no dataset.
