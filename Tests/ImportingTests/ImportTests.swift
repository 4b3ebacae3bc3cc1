import Capture
import Diagnostics
import Testing

@testable import Importing
