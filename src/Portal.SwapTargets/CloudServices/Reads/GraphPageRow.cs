namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A row of Resource Graph as it came.</summary>
/// <param name="Json">Good until the page is read over.</param>
internal readonly record struct GraphPageRow(string Id, ReadOnlyMemory<byte> Json);
