//! Rows and columns in another order.
