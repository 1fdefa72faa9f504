"""Registrars, one module for each dialect of the port registrar."""
