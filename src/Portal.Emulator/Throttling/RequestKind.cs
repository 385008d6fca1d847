namespace Portal.Emulator.Throttling;

/// <summary>What is counted together.</summary>
internal enum RequestKind
{
    Reads,
    Writes,
    Deletes,

    /// <summary>Of Resource Graph, which counts by itself.</summary>
    Queries,
}
