namespace Portal.Web.Components.Board;

/// <summary>What a row says of its service beyond its name.</summary>
/// <param name="Live">Second line of production.</param>
/// <param name="Standby">Second line of staging.</param>
/// <param name="Fact">Second line of the readiness; null while the row draws that cell by itself.</param>
/// <param name="Age">How old the numbers are; null until somebody asks.</param>
internal sealed record RowSaid(RowLook Look, string Live, string Standby, string? Fact, string? Age);
