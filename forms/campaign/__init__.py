"""A campaign's file: read into a Campaign, or everything that is wrong with it at once."""
