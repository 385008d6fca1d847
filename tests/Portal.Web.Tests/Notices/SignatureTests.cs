using System.Text;
using Portal.Web.Notices;

namespace Portal.Web.Tests.Notices;

public sealed class SignatureTests
{
    /// <summary>The example of the Standard Webhooks specification.</summary>
    [Fact]
    public void Headers_OfTheSpecificationsExample_AreItsSignature()
    {
        var headers = Signature.Headers(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("{\"test\": 2432232314}")).ToDictionary();

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers["webhook-signature"]);
        Assert.Equal(("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330"), (headers["webhook-id"], headers["webhook-timestamp"]));
    }

    [Fact]
    public void Headers_OneByteOrOneSecondMore_AreOthers()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);
        string Of(string body, int seconds) => Signature.Headers("whsec_AAAA", "x", at.AddSeconds(seconds), Encoding.UTF8.GetBytes(body)).Last().Value;

        Assert.Equal(3, new[] { Of("{}", 0), Of("{} ", 0), Of("{}", 1) }.Distinct().Count());
        Assert.Equal(Of("{}", 0), Of("{}", 0));
    }
}
