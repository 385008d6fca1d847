using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notices;

namespace Portal.Storage.Notices;

/// <summary>The outbox on a database.</summary>
internal sealed class NoticeOutbox(PortalStore store) : INoticeOutbox
{
    private const int LongestAnswer = 500;

    private readonly DeliveryStatements statements = new(store.Kind.Clock);

    public Task<int> AddAsync(Notice notice, IReadOnlyCollection<string> channels, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        var (what, at, added) = (NoticeJson.Write(notice), notice.At.ToUnixTimeMilliseconds(), 0);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        foreach (var channel in channels.Order(StringComparer.Ordinal))
            added += await database.Database.ExecuteSqlRawAsync(statements.Add, [notice.Id, channel, at, what], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    });

    public Task<IReadOnlyList<NoticeDelivery>> TakeAsync(int most, TimeSpan lease, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<NoticeDelivery>>(async database =>
    {
        var rows = await database.Deliveries.FromSqlRaw(statements.Take, most, lease.TotalSeconds).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Number).Select(row => row.ToDelivery())];
    });

    public Task FinishAsync(NoticeDelivery taken, DeliveryAnswer answer, CancellationToken cancellationToken) => store.UseAsync(database =>
    {
        var text = answer.Text.Length > LongestAnswer ? answer.Text[..LongestAnswer] : answer.Text;
        return database.Database.ExecuteSqlRawAsync(
            statements.Finish, [taken.Number, taken.Tries, answer.State.ToString(), text.Replace('\0', ' '), answer.NextIn?.TotalSeconds ?? -1.0], cancellationToken);
    });

    public Task<bool> SendAgainAsync(long number, CancellationToken cancellationToken) => store.UseAsync(async database =>
        await database.Database.ExecuteSqlRawAsync(statements.Again, [number], cancellationToken) == 1);

    public Task<NoticeDelivery?> FindAsync(long number, CancellationToken cancellationToken) => store.UseAsync(async database =>
        await database.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellationToken) is { } row ? row.ToDelivery() : null);

    public Task<IReadOnlyList<NoticeDelivery>> ListAsync(DeliveryFilter filter, CancellationToken cancellationToken) => store.UseAsync<IReadOnlyList<NoticeDelivery>>(async database =>
    {
        IQueryable<DeliveryRow> rows = database.Deliveries;
        if (filter.Channels is { } channels)
            rows = rows.Where(row => channels.Contains(row.Channel));
        if (filter.State?.ToString() is { } state)
            rows = rows.Where(row => row.State == state);
        if (filter.Before is { } before)
            rows = rows.Where(row => row.Number < before);
        var page = await rows.AsNoTracking().OrderByDescending(row => row.Number).Take(filter.Take).ToListAsync(cancellationToken);
        return [.. page.Select(row => row.ToDelivery())];
    });

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => store.UseAsync(database =>
    {
        var until = before.ToUnixTimeMilliseconds();
        return database.Deliveries.Where(row => row.At < until && row.NextAt == null).ExecuteDeleteAsync(cancellationToken);
    });
}
