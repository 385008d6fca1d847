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
        { State: DeliveryState.Sent } => new("ready", "ready", "Sent", ""),
        { State: DeliveryState.GivenUp } => new("blocked", "blocked", "Given up", ""),
        { Tries: 0 } => new("waiting", "waiting", "To be sent", ""),
        { Answer: null } => new("swapping", "swapping", "Being sent", ""),
        { NextAt: { } next } when next > now => new("waiting", "waiting", "Tried", $"next try in {Ages.Text(next - now)}"),
        _ => new("waiting", "waiting", "Tried", "next try now"),
    };

    public static string Tries(NoticeDelivery delivery) => delivery.Tries switch { 0 => "", 1 => "1 try", var tries => $"{tries} tries" };
}
