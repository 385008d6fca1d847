namespace Portal.Web.Components.History;

/// <summary>One operation under way: which way round, which phase, since when, by whom.</summary>
public sealed partial class RunningRow;
