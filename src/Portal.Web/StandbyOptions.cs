using Portal.Domain.Standby;
using Portal.Web.Standby;

namespace Portal.Web;

/// <summary>Settings of section <c>Standby</c>: what the old side of a swap costs.</summary>
public sealed class StandbyOptions
{
    public const string Section = "Standby";

    /// <summary>A JSON file with the price an hour of each size; a relative path counts from the portal's own folder. The one that comes with the portal holds examples: put those of your agreement in their place.</summary>
    public string PriceFile { get; set; } = "prices.json";

    public IEnumerable<string> Validate() => PriceFileReader.Read(PriceFile) is { Problem: { } problem } ? [$"{Section}:{nameof(PriceFile)} is {PriceFile}: {problem}"] : [];

    public PriceTable ToPrices() => PriceFileReader.Read(PriceFile).Table ?? new PriceTable("", DateOnly.MinValue, "", new Dictionary<string, decimal>());
}
