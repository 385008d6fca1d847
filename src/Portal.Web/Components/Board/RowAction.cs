namespace Portal.Web.Components.Board;

/// <summary>The one thing that can be done with a service now.</summary>
/// <param name="Key">The letter that does it on the selected row; null when there is none.</param>
internal sealed record RowAction(string Text, string Url, string? Class, string? Icon, string? Key);
