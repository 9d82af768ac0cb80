//! Programmes before and after actions.
