namespace Portal.Web.Api.Rules;

/// <summary>All rules of a kind that you may see.</summary>
internal sealed record RuleList<T>(IReadOnlyList<T> Items);
