using Portal.Domain.Notices;

namespace Portal.Storage.Notices;

/// <summary>A notice to one channel. One of a notice a channel, whoever writes it.</summary>
internal sealed class DeliveryRow
{
    public long Number { get; init; }

    public required string Notice { get; init; }

    public required string Channel { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>The notice as JSON.</summary>
    public required string What { get; init; }

    /// <summary>A word of <see cref="DeliveryState"/>.</summary>
    public required string State { get; set; }

    public int Tries { get; set; }

    /// <summary>When it is due, in seconds of the database's own clock since 1970; while it is being sent, when it is due for another instance. Null when it has ended.</summary>
    public double? NextAt { get; set; }

    public string? Answer { get; set; }

    /// <summary>Seconds of the database's own clock since 1970.</summary>
    public double? AnsweredAt { get; set; }

    public NoticeDelivery ToDelivery() => new(
        Number, Channel, NoticeJson.Read<Notice>(What), Enum.Parse<DeliveryState>(State), Tries, Time(NextAt), Answer, Time(AnsweredAt));

    private static DateTimeOffset? Time(double? seconds) => seconds is { } known ? DateTimeOffset.UnixEpoch.AddSeconds(known) : null;
}
