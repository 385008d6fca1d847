using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Portal.Domain.Estate;
using Portal.Domain.Operations;

namespace Portal.Domain.Policies;

/// <summary>The operations that one operator may see: those of services that are in scope.</summary>
public sealed class VisibleOperations(OperationFeed operations, ServiceEstate estate, OperatorSession session)
{
    /// <summary>How many are read at once while those out of scope are left out.</summary>
    private const int ReadAtOnce = 200;

    /// <inheritdoc cref="OperationFeed.Now"/>
    public ImmutableSortedDictionary<long, Operation> Now => View(operations.Now, session.Access);

    /// <inheritdoc cref="OperationFeed.Trouble"/>
    public string? Trouble => operations.Trouble;

    /// <inheritdoc cref="OperationFeed.WatchTroubleAsync"/>
    public IAsyncEnumerable<string?> WatchTroubleAsync(CancellationToken cancellationToken) => operations.WatchTroubleAsync(cancellationToken);

    public async IAsyncEnumerable<ImmutableSortedDictionary<long, Operation>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (all, access) in operations.Live.WatchWithAsync(session.Live, cancellationToken))
            yield return View(all, access);
    }

    /// <summary>The services that tell what may be seen were read: what is not found is not there.</summary>
    public bool IsRead => session.Access.SeesEverything || estate.Now.ReadAt is not null;

    /// <summary>Null when there is none, or none that may be seen.</summary>
    public async Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) =>
        session.Access.MaySomewhere(OperatorRight.See) && await operations.FindAsync(id, cancellationToken) is { } operation && IsVisible(operation, session.Access)
            ? operation
            : null;

    /// <summary>Newest first; as many as were asked for, if there are so many that may be seen.</summary>
    public async Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken)
    {
        var by = session.Access;
        if (by.SeesEverything)
            return await operations.ListAsync(filter, cancellationToken);
        var visible = new List<Operation>();
        var next = filter with { Take = Math.Max(filter.Take, ReadAtOnce) };
        while (by.MaySomewhere(OperatorRight.See) && visible.Count < filter.Take)
        {
            var read = await operations.ListAsync(next, cancellationToken);
            visible.AddRange(read.Where(operation => IsVisible(operation, by)));
            if (read.Count < next.Take)
                break;
            next = next with { Before = read[^1].Id };
        }

        return [.. visible.Take(filter.Take)];
    }

    private ImmutableSortedDictionary<long, Operation> View(ImmutableSortedDictionary<long, Operation> all, Access by) =>
        by.SeesEverything ? all : all.Where(known => IsVisible(known.Value, by)).ToImmutableSortedDictionary();

    private bool IsVisible(Operation operation, Access by) => by.SeesEverything || by.May(OperatorRight.See, operation, estate.Now.Find(operation.ServiceKey)?.Service);
}
