namespace Portal.Domain.Notices;

/// <summary>One notice to one channel, and what came of it.</summary>
/// <param name="Number">Grows with time.</param>
/// <param name="Tries">How often it was sent, heard or not.</param>
/// <param name="NextAt">When it is tried next; while it is being sent, when another instance may. Null when it is not tried again.</param>
/// <param name="Answer">What the receiver said last, in short; null before the first answer.</param>
public sealed record NoticeDelivery(
    long Number, string Channel, Notice Notice, DeliveryState State, int Tries, DateTimeOffset? NextAt, string? Answer, DateTimeOffset? AnsweredAt);
