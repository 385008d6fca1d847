using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>Looks at the update domains while an update in place is under way or waits, and hears when it is taken back; writes down what is new.</summary>
internal sealed class DomainLook(ChangeTools tools)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private long? looked;

    public async Task<Operation> RunAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Change is not { Kind: ChangeKind.Update, Current: not null } change || (looked is { } last && tools.Clock.Since(last) < Every))
            return operation;
        looked = tools.Clock.Mark();
        if (await tools.ToldAsync(operation, cancellationToken) is { } told)
            return told;
        if (await tools.ReadAsync(operation, cancellationToken) is not { Domains: { Count: > 0 } domains } || domains.Equals(change.Domains))
            return operation;
        return await tools.Journal.NoteAsync(operation with { Change = change with { Domains = domains } }, OperationEvent.FromCloud, Words(domains), cancellationToken);
    }

    private static string Words(EquatableList<DomainNow> domains) =>
        $"{domains.Count(domain => domain.State == DomainState.Updated)} of {domains.Count} update domains updated, {domains.Sum(domain => domain.Ready)} of {domains.Sum(domain => domain.Total)} instances started";
}
