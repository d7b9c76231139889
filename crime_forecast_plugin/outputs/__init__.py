"""A forecast's files turned into styled, grouped, temporal layers."""
