namespace Zichtlijn.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="TotalItems">How many items there are that the caller may see.</param>
/// <param name="Links"><c>self</c>, <c>first</c>, <c>last</c> and, where they exist, <c>prev</c> and <c>next</c>; paths with query.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items, int Number, int PageSize, int TotalItems, int TotalPages, IReadOnlyDictionary<string, string> Links);
