using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>What is remembered of every kind, and the rows that follow from it. Judges only what has changed.</summary>
/// <param name="releases">What runs where, as far as the portal knows; null where it keeps no releases.</param>
internal sealed class EstateInventories(SwapKinds kinds, ReleaseBook? releases = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ServiceKey, (SwapFacts Facts, ServiceOperations Operations, KnownReleases? Releases, ServiceRow Row)> judged = [];

    public IReadOnlyList<(ISwapTarget Target, IInventory Inventory)> All { get; } = [.. kinds.All.Select(target => (target, target.OpenInventory()))];

    public IEnumerable<InventoryDetail> Details => All.SelectMany(kind => kind.Inventory.Details);

    public void Learn(SwapFacts facts)
    {
        foreach (var (target, inventory) in All)
        {
            if (target.Kind == facts.Service.Kind)
                inventory.Learn(facts);
        }
    }

    /// <summary>The keys of all services.</summary>
    /// <param name="before">A service whose production address is torn off keeps its key as long as one of its deployments is known by it here.</param>
    public IReadOnlyCollection<ServiceKey> Keys(EstateSnapshot before) => [.. Keyed(before.Rows).Select(known => known.Key)];

    /// <summary>The picture with everything as it is known now; what is equal stays the same object.</summary>
    /// <param name="operations">What the log knows; null to go on with what the rows show.</param>
    public EquatableList<ServiceRow> Rows(EquatableList<ServiceRow> now, Func<ServiceRow?, ServiceKey, ServiceOperations> operations)
    {
        lock (gate)
        {
            var shown = now.ToDictionary(row => row.Service.Key);
            var rows = Keyed(now).ToDictionary(known => known.Key, known => RowOf(known, shown.GetValueOrDefault(known.Key), operations));
            if (rows.Count != judged.Count)
                Forget(rows);
            var inPlace = rows.Count == now.Count && now.All(row => rows.TryGetValue(row.Service.Key, out var next) && next.Service.Name == row.Service.Name);
            if (inPlace)
                return now.All(row => ReferenceEquals(rows[row.Service.Key], row)) ? now : now.Select(row => rows[row.Service.Key]).ToEquatableList();
            return rows.Values.OrderBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase).ToEquatableList();
        }
    }

    private ServiceRow RowOf((ServiceKey Key, ISwapTarget Target, SwapFacts Facts) known, ServiceRow? shown, Func<ServiceRow?, ServiceKey, ServiceOperations> operations)
    {
        var (told, runs) = (operations(shown, known.Key), releases?.Now);
        if (!judged.TryGetValue(known.Key, out var last) || !ReferenceEquals(last.Facts, known.Facts) || !ReferenceEquals(last.Releases, runs) || last.Operations.Active != told.Active || last.Operations.LastSucceeded != told.LastSucceeded || last.Operations.External != told.External)
        {
            var facts = (known.Facts with { Service = known.Facts.Service with { Key = known.Key } }).With(told);
            judged[known.Key] = last = (known.Facts, told, runs, ServiceRow.Of(facts, known.Target.Judge(facts)));
        }

        return shown == last.Row ? shown : last.Row;
    }

    private List<(ServiceKey Key, ISwapTarget Target, SwapFacts Facts)> Keyed(EquatableList<ServiceRow> before)
    {
        var all = All.SelectMany(kind => kind.Inventory.Facts().Select(facts => (facts.Service.Key, kind.Target, Facts: facts))).ToList();
        var known = before.Select(row => row.Service.Key).ToHashSet();
        if (all.TrueForAll(item => known.Contains(item.Key)))
            return all;

        var now = all.Select(item => item.Key).ToHashSet();
        var keys = before.SelectMany(row => row.Service.Deployments.Select(deployment => (deployment.Id, row.Service.Key))).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Key);
        return [.. all.Select(item => known.Contains(item.Key) ? item : item with { Key = Kept(item.Facts, keys, now) }).DistinctBy(item => item.Key)];
    }

    private static ServiceKey Kept(SwapFacts facts, Dictionary<DeploymentId, ServiceKey> before, HashSet<ServiceKey> now)
    {
        var known = facts.Service.Deployments.Select(deployment => before.GetValueOrDefault(deployment.Id)).FirstOrDefault(key => key.Value is not null && !now.Contains(key));
        return known.Value is null ? facts.Service.Key : known;
    }

    private void Forget(Dictionary<ServiceKey, ServiceRow> rows)
    {
        foreach (var gone in judged.Keys.Where(key => !rows.ContainsKey(key)).ToList())
            judged.Remove(gone);
    }
}
