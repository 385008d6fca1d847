using System.Text.Json;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Notices;

/// <summary>Tells once when a way back that was open has closed. What was known is written down, so that neither a restart nor a second instance tells it again.</summary>
public sealed class TicketNotices(IPolicyBook book, INotices notices, TimeProvider time)
{
    private const string Kind = "notice.ticket";

    /// <summary>A single reading may be of a moment in which an instance restarts.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private readonly Dictionary<ServiceKey, Look> looks = [];

    /// <summary>Looks at one service; called with every picture of it.</summary>
    public async Task LookAsync(ServiceRow row, CancellationToken cancellationToken)
    {
        if (row.Ticket is not { State: not ReturnTicketState.Unknown, Swap: { } swap } ticket)
            return;
        var now = time.GetTimestamp();
        if (!looks.TryGetValue(row.Service.Key, out var look) || (look.Swap, look.IsOpen) != (swap, ticket.IsOpen))
            looks[row.Service.Key] = look = new Look(swap, ticket.IsOpen, now, IsTaken: false);
        if (look.IsTaken || (!look.IsOpen && time.GetElapsedTime(look.Since, now) < Settled))
            return;
        await TakeAsync(row, ticket, cancellationToken);
        looks[row.Service.Key] = look with { IsTaken = true };
    }

    private async Task TakeAsync(ServiceRow row, ReturnTicket ticket, CancellationToken cancellationToken)
    {
        var (id, swap) = (row.Service.Key.Value, ticket.Swap!.Value.Value);
        var record = await book.FindAsync(Kind, id, cancellationToken);
        var known = record is null ? null : Read(record);
        // What was never open has not closed.
        if (known == new Known(swap, ticket.IsOpen) || (!ticket.IsOpen && known?.Swap != swap))
            return;
        // Told first: should it not be written, the same id is told again and is one.
        if (!ticket.IsOpen)
            await notices.TellAsync(Of(row, ticket, record!.Revision), cancellationToken);
        await book.TryWriteAsync(new PolicyRecord(Kind, id, record?.Revision ?? 0, time.GetUtcNow(), NoticeJson.Write(new Known(swap, ticket.IsOpen))), null, cancellationToken);
    }

    private Notice Of(ServiceRow row, ReturnTicket ticket, long revision) => new()
    {
        Id = $"ticket:{row.Service.Key}:{ticket.Swap}:{revision}", Kind = NoticeKind.ReturnLost.Name, At = time.GetUtcNow(), Page = NoticePage.Service,
        Title = $"{row.Service.Name}: {Lower(ticket.Headline)}", Text = $"{ticket.Because.TrimEnd('.')}.", Place = NoticePlace.Of(row.Service), Operation = ticket.Swap,
    };

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static Known? Read(PolicyRecord record)
    {
        try
        {
            return NoticeJson.Read<Known>(record.What);
        }
        catch (JsonException)
        {
            return null; // As if it were not known; it is written anew.
        }
    }

    /// <param name="Since">Timestamp of when it was first seen so.</param>
    /// <param name="IsTaken">What is to be told and written of it was.</param>
    private sealed record Look(OperationId Swap, bool IsOpen, long Since, bool IsTaken);

    private sealed record Known(long Swap, bool IsOpen);
}
