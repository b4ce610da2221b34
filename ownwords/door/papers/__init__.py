"""The papers that people hold in their hands: put together once, written as PDF, HTML or a document."""
