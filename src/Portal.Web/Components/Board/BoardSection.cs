using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>A group of the board with its services, by name.</summary>
public sealed record BoardSection(BoardGroup Group, IReadOnlyList<ServiceRow> Rows);
