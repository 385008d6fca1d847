using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.Web.Tests.Samples;

/// <summary>The request of a page that is written to HTML, and the status that it is answered with.</summary>
internal sealed class WrittenPage : HttpResponseFeature
{
    private readonly List<(Func<object, Task> Callback, object State)> starting = [];

    public WrittenPage(int status = StatusCodes.Status200OK)
    {
        StatusCode = status;
        Http = new DefaultHttpContext();
        Http.Features.Set<IHttpResponseFeature>(this);
    }

    public HttpContext Http { get; }

    public override void OnStarting(Func<object, Task> callback, object state) => starting.Add((callback, state));

    /// <summary>Sends the head of the answer.</summary>
    public async Task<int> AnswerAsync()
    {
        foreach (var (callback, state) in starting)
            await callback(state);
        return StatusCode;
    }
}
