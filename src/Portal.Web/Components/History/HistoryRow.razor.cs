namespace Portal.Web.Components.History;

/// <summary>One operation of the history.</summary>
public sealed partial class HistoryRow;
