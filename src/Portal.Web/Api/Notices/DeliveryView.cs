using Portal.Domain.Notices;

namespace Portal.Web.Api.Notices;

/// <summary>One notice to one channel, and what came of it.</summary>
/// <param name="Notice">The id that the receiver got as `webhook-id`.</param>
/// <param name="Tries">How often it was sent, heard or not.</param>
/// <param name="NextAt">When it is tried next; left out when it is not.</param>
/// <param name="Answer">What the receiver said last, in short.</param>
internal sealed record DeliveryView(
    long Number, string Channel, string Notice, string Event, string Title, string? Service, DateTimeOffset At, DeliveryState State, int Tries, DateTimeOffset? NextAt, string? Answer, DateTimeOffset? AnsweredAt)
{
    public static DeliveryView Of(NoticeDelivery delivery) => new(
        delivery.Number, delivery.Channel, delivery.Notice.Id, delivery.Notice.Kind, delivery.Notice.Title, delivery.Notice.Place?.Name, delivery.Notice.At,
        delivery.State, delivery.Tries, delivery.NextAt, delivery.Answer, delivery.AnsweredAt);
}
