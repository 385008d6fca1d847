namespace Portal.Emulator.ResourceGraph;

/// <summary>A step of a query: what comes in from the step before, and all resources there are for those that look beside.</summary>
internal delegate IReadOnlyList<GraphRecord> GraphStep(IReadOnlyList<GraphRecord> rows, IReadOnlyList<GraphRecord> all);
