using Portal.Domain;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A cloud service as a list or Resource Graph tells it.</summary>
/// <param name="Print">Stands for what was told; the same print, the same side.</param>
internal sealed record ListedSide(string Id, CloudServiceSide Side, EquatableList<byte> Print);
