"""From quote to delivered: orders, their lines, paying and fulfilling them, line by line."""
