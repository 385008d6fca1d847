using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>Answers 404 while a page is written to HTML, because what its address names is not there or may not be seen. Draws nothing.</summary>
public sealed class NotThere : ComponentBase
{
    /// <summary>The request that asks for the page; null in an open page.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    // At the last moment: a page that has the status while it is drawn is thrown away for the general one of unknown addresses, with its words and links.
    protected override void OnInitialized()
    {
        if (Http is { Response: { HasStarted: false } answer })
            answer.OnStarting(Answer, answer);
    }

    // A page that stands for another error keeps that error's status.
    private static Task Answer(object answer)
    {
        if (answer is HttpResponse { StatusCode: StatusCodes.Status200OK } response)
            response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
