using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Operators;

public sealed class UploadLimitTests
{
    [Fact]
    public async Task Api_MoreFilesThanAgreed_AnswersTooManyRequestsBeforeItReads()
    {
        await using var portal = await WholePortal.StartAsync(builder => builder.UseSetting("Limits:UploadsPerMinute", "2"));
        var answers = new List<HttpResponseMessage>();
        for (var times = 0; times < 3; times++)
        {
            using var files = new MultipartFormDataContent { { new StringContent("<x/>"), "definition", "a.csdef" } };
            answers.Add(await portal.Client.PostAsync("/api/packages/inspect", files, TestContext.Current.CancellationToken));
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(2).Select(answer => answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[2].StatusCode);
        Assert.InRange(answers[2].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync("/api/services", TestContext.Current.CancellationToken)).StatusCode);
        answers.ForEach(answer => answer.Dispose());
    }
}
