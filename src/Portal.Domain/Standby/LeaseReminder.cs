using Portal.Domain.Notices;
using Portal.Domain.Operations;

namespace Portal.Domain.Standby;

/// <summary>Tells the person who swapped when the lease of the old side has ended. Every instance looks; it is told once.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used; the next look tells it.</remarks>
public sealed class LeaseReminder(StandbyLeases leases, INotices notices, TimeProvider time)
{
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var lease in leases.All.Where(lease => !lease.IsReminded && lease.IsOver(time.GetUtcNow())).ToList())
        {
            // Where the old side has gone, nothing is left to remind of.
            if (leases.Stand(lease) is { } stand)
            {
                await notices.TellAsync(Of(stand, lease), cancellationToken);
                await leases.TryWriteAsync(lease with { IsReminded = true }, null, cancellationToken);
            }
        }
    }

    private static Notice Of(StandbyStand stand, StandbyLease lease) => new()
    {
        Id = $"lease:{lease.Service}:{lease.Swap}:{lease.Until.ToUnixTimeMilliseconds()}", Kind = NoticeKind.LeaseEnded.Name, At = lease.Until, Page = NoticePage.Service,
        Title = $"{lease.ServiceName}: the old side {lease.OldVersion} is kept no longer",
        Text = $"It costs {stand.Cost.Text} an hour ({stand.Cost.Because}). Keep it longer, or delete it.", Place = NoticePlace.Of(stand.Service), Operation = lease.Swap, For = lease.SwappedBy.Name,
    };
}
