// Sketchnote
