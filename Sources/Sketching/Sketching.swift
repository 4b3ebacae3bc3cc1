// Sketching
