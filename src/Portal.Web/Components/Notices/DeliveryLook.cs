using Portal.Domain.Notices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Notices;

/// <summary>How a delivery looks.</summary>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Next">"next try in 40 s"; empty when there is none.</param>
internal sealed record DeliveryLook(string Icon, string Class, string Word, string Next)
{
    public static DeliveryLook Of(NoticeDelivery delivery, DateTimeOffset now) => delivery switch
    {
        { State: DeliveryState.Sent } => new("ready", "ready", Words.DeliveryLookSent, ""),
        { State: DeliveryState.GivenUp } => new("blocked", "blocked", Words.DeliveryLookGivenUp, ""),
        { Tries: 0 } => new("waiting", "waiting", Words.DeliveryLookBeSent, ""),
        { Answer: null } => new("swapping", "swapping", Words.DeliveryLookBeingSent, ""),
        { NextAt: { } next } when next > now => new("waiting", "waiting", Words.DeliveryLookTried, Words.FormatDeliveryLookNextTry(Ages.Text(next - now))),
        _ => new("waiting", "waiting", Words.DeliveryLookTried, Words.DeliveryLookNextTryNow),
    };

    public static string Tries(NoticeDelivery delivery) => delivery.Tries == 0 ? "" : Count.Of(delivery.Tries, Words.FormatDeliveryLookTries);
}
