using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Workers;

/// <summary>Where something to tell may happen.</summary>
internal sealed class NoticeSources(OperationFeed operations, SwapHistory history, ServiceEstate estate, SwapRules rules)
{
    private const int ReadAtOnce = 200;

    public OperationFeed Operations => operations;

    public SwapHistory History => history;

    public ServiceEstate Estate => estate;

    public SwapRules Rules => rules;

    public HostedService? ServiceOf(ServiceKey key) => estate.Now.Find(key)?.Service;

    public async Task<IReadOnlyList<Operation>> OperationsSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = new List<Operation>();
        for (OperationId? before = null; ;)
        {
            var page = await operations.ListAsync(new OperationFilter(Before: before, Take: ReadAtOnce), cancellationToken);
            found.AddRange(page.Where(operation => operation.StartedAt >= since));
            if (page.Count < ReadAtOnce || page[^1].StartedAt < since)
                return found;
            before = page[^1].Id;
        }
    }

    public Task<IReadOnlyList<LedgerEntry>> OutsideSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        history.EntriesAsync(new LedgerFilter(Result: LedgerResult.External, From: since, Take: ReadAtOnce), cancellationToken);
}
