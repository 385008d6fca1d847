using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Notices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Notices;

public sealed class DeliveryLookTests
{
    [Theory]
    [InlineData(DeliveryState.Sent, 1, null, "200 ok", "Sent", "")]
    [InlineData(DeliveryState.GivenUp, 16, null, "503", "Given up", "")]
    [InlineData(DeliveryState.Waiting, 0, 0, null, "To be sent", "")]
    [InlineData(DeliveryState.Waiting, 1, 60, null, "Being sent", "")]
    [InlineData(DeliveryState.Waiting, 3, 40, "503", "Tried", "next try in 40 s")]
    [InlineData(DeliveryState.Waiting, 3, -1, "503", "Tried", "next try now")]
    public void Of_EachState_SaysItInWordsAndShape(DeliveryState state, int tries, int? nextIn, string? answer, string word, string next)
    {
        var delivery = new NoticeDelivery(1, "c", NoticeSamples.Live, state, tries, nextIn is { } seconds ? Sample.Now.AddSeconds(seconds) : null, answer, answer is null ? null : Sample.Now);

        var look = DeliveryLook.Of(delivery, Sample.Now);

        Assert.Equal((word, next), (look.Word, look.Next));
        Assert.NotEmpty(look.Icon);
    }

    [Fact]
    public void Tries_Counted_AreWords() =>
        Assert.Equal(["", "1 try", "3 tries"], new[] { 0, 1, 3 }.Select(tries => DeliveryLook.Tries(new NoticeDelivery(1, "c", NoticeSamples.Live, DeliveryState.Waiting, tries, null, null, null))));
}
