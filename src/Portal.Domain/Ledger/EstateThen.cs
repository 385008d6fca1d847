using Portal.Domain.Estate;

namespace Portal.Domain.Ledger;

/// <summary>All services as they were at an earlier time, folded from the ledger.</summary>
/// <param name="Rows">By name.</param>
/// <param name="Earlier">When something ended last before that time; null when nothing did.</param>
/// <param name="Later">When something ended first after it; null when nothing did.</param>
public sealed record EstateThen(DateTimeOffset At, EquatableList<ServiceThen> Rows, DateTimeOffset? Earlier, DateTimeOffset? Later)
{
    /// <param name="around">Of every service the newest outcome then or before, and the oldest after.</param>
    /// <param name="earlier">The newest outcome of all before that time; null when there is none.</param>
    /// <param name="now">Services that no entry names are taken from here.</param>
    public static EstateThen Of(DateTimeOffset at, IReadOnlyList<LedgerEntry> around, LedgerEntry? earlier, EstateSnapshot now)
    {
        var told = around.Where(entry => entry.ServiceKey is not null).GroupBy(entry => entry.ServiceKey!.Value)
            .ToDictionary(service => service.Key, service => ServiceThen.Of(at, [.. service.OrderBy(entry => entry.At).ThenBy(entry => entry.Number)]));
        var untold = now.Rows.Where(row => !told.ContainsKey(row.Service.Key)).Select(row => ServiceThen.Of(at, row.Service)).OfType<ServiceThen>();
        return new EstateThen(
            at, told.Values.Where(row => !row.IsNowhere).Concat(untold).OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Key.Value, StringComparer.Ordinal).ToEquatableList(),
            earlier?.At, around.Where(entry => entry.At > at).Select(entry => (DateTimeOffset?)entry.At).Min());
    }
}
