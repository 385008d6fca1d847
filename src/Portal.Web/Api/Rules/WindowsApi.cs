using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Rules;

/// <summary>Times in which nothing is swapped.</summary>
internal static class WindowsApi
{
    private const int Previewed = 5;

    public static void MapWindows(this IEndpointRouteBuilder api)
    {
        var windows = api.MapGroup("/windows").WithTags("Rules").Answers(ProblemKinds.LogUnavailable);
        windows.MapGet("", List).WithName("listWindows").WithSummary("List freeze windows").WithDescription("Those that hold for something that you see.");
        windows.MapGet("/{window}", Get).WithName("getWindow").WithSummary("Read a freeze window").Answers(ProblemKinds.RuleNotFound);
        var owners = windows.MapGroup("").RequireAuthorization(PortalPolicies.Govern).Answers(ProblemKinds.CrossSite, ProblemKinds.RuleForbidden, ProblemKinds.InvalidRequest);
        owners.MapPost("", (StrictBody<WindowBody> body, [AsParameters] RuleDoor door, CancellationToken cancellationToken) => SetAsync("", body, door, cancellationToken))
            .Body().WithName("addWindow").WithSummary("Add a freeze window");
        owners.MapPut("/{window}", SetAsync).Body().WithName("setWindow").WithSummary("Change a freeze window").Answers(ProblemKinds.RuleNotFound, ProblemKinds.RuleChanged);
        owners.MapDelete("/{window}", RemoveAsync).WithName("removeWindow").WithSummary("Remove a freeze window").Answers(ProblemKinds.RuleNotFound, ProblemKinds.RuleChanged);
        owners.MapPost("/preview", Preview).Body().WithName("previewWindow").WithSummary("See when a window would be on").WithDescription("The next five times; nothing is written.");
    }

    private static RouteHandlerBuilder Body(this RouteHandlerBuilder route) =>
        route.Accepts<WindowBody>(MediaTypeNames.Application.Json).Answers(ProblemKinds.NotJson, ProblemKinds.TooLarge);

    private static Ok<RuleList<WindowView>> List([AsParameters] RuleDoor door) => TypedResults.Ok(new RuleList<WindowView>([.. door.Rules.Now.Windows.Select(WindowView.Of)]));

    private static Results<Ok<WindowView>, ApiProblem> Get(string window, [AsParameters] RuleDoor door) => Find(window, door) is { } known ? TypedResults.Ok(WindowView.Of(known)) : RuleAnswers.NotFound();

    private static async Task<Results<Ok<WindowView>, ApiProblem>> SetAsync(string window, StrictBody<WindowBody> body, [AsParameters] RuleDoor door, CancellationToken cancellationToken) =>
        Read(window, body, out var wanted) is { } fault ? fault
        : await door.Keeper.SetWindowAsync(wanted, door.By.Access, cancellationToken) is var result && result is RuleResult.Done done && Find(done.Id, door) is { } set ? TypedResults.Ok(WindowView.Of(set))
        : RuleAnswers.No(result);

    private static async Task<Results<NoContent, ApiProblem>> RemoveAsync(string window, [AsParameters] RuleDoor door, CancellationToken cancellationToken) =>
        await door.Keeper.RemoveWindowAsync(window, door.By.Access, cancellationToken) is var result && result is RuleResult.Done ? TypedResults.NoContent() : RuleAnswers.No(result);

    private static Results<Ok<WindowPreview>, ApiProblem> Preview(StrictBody<WindowBody> body, [AsParameters] RuleDoor door)
    {
        if (Read("", body, out var wanted) is { } fault)
            return fault;
        return door.Keeper.FaultsOf(wanted).ToList() is { Count: > 0 } faults
            ? RuleAnswers.Invalid(faults)
            : TypedResults.Ok(new WindowPreview(door.Calendar.Next(wanted, door.Time.GetUtcNow(), Previewed)));
    }

    private static ApiProblem? Read(string id, StrictBody<WindowBody> body, out FreezeWindow window)
    {
        window = null!;
        if (body.Value is not { } wanted)
            return body.Fault;
        if (wanted.HasOffset)
            return RuleAnswers.Invalid(new RuleFault("start", "Times of a window have no offset: write 2026-11-27T18:00, by the clocks of the time zone."));
        if (RuleScope.Parse(wanted.Scope) is not { } scope)
            return RuleAnswers.NoScope(wanted.Scope);
        window = wanted.ToWindow(id, scope);
        return null;
    }

    private static TimedWindow? Find(string id, RuleDoor door) => door.Rules.Now.Windows.FirstOrDefault(timed => timed.Window.Id == id);
}
