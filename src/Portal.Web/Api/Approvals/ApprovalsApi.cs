using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Api.Changes;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Api.Approvals;

/// <summary>Asking a second person, and being one. It comes to the same <see cref="ApprovalService"/> as the dialog.</summary>
internal static class ApprovalsApi
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        api.MapPost("/services/{key}/approvals", AskAsync).WithTags("Approvals").WithName("askForApproval")
            .WithSummary("Ask a second person").WithDescription("Read the swap plan and send its fingerprint in `If-Match`. The request is for this plan only. When it was given, the same person swaps with the same fingerprint.")
            .Accepts<ApprovalBody>(MediaTypeNames.Application.Json)
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.SwapRefused, ProblemKinds.ApprovalNotNeeded, ProblemKinds.PlanOutdated)
            .Answers(ProblemKinds.TooLarge, ProblemKinds.NotJson, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable, ProblemKinds.LogUnavailable);
        api.MapPost("/changes/approvals", AskForChangeAsync).WithTags("Approvals").WithName("askForChangeApproval")
            .WithSummary("Ask a second person for a change").WithDescription("The body is the one that `POST /api/changes` takes, with the fingerprint of its plan in `If-Match`. The request is for this plan only. When it was given, the same person starts the change with the same body and fingerprint.")
            .Accepts<ChangeBody>(MediaTypeNames.Application.Json)
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.ChangeRefused, ProblemKinds.ApprovalNotNeeded, ProblemKinds.PlanOutdated)
            .Answers(ProblemKinds.TooLarge, ProblemKinds.NotJson, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable, ProblemKinds.LogUnavailable);
        var approvals = api.MapGroup("/approvals").WithTags("Approvals").Answers(ProblemKinds.LogUnavailable);
        approvals.MapGet("", List).WithName("listApprovals").WithSummary("List requests for approval").WithDescription("Open ones, and those that ended in the last three days, newest first; of services that you see.");
        var one = approvals.MapGroup("/{request}").Answers(ProblemKinds.ApprovalNotFound);
        one.MapGet("", Get).WithName("getApproval").WithSummary("Read a request for approval");
        one.MapGet("/plan", PlanAsync).WithName("getApprovalPlan").WithSummary("Read the plan of the change that is asked for").WithDescription("As it is now. The fingerprint comes as `ETag` too: send it in `If-Match` to approve.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.CloudUnavailable);
        one.MapPost("/approve", ApproveAsync).WithName("approve").WithSummary("Approve").WithDescription("Read the plan, decide, and send its fingerprint in `If-Match`. Not one's own request, and only while the plan is the one that was asked for.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ApprovalEnded, ProblemKinds.PlanOutdated, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable);
        one.MapPost("/decline", DeclineAsync).WithName("decline").WithSummary("Decline, with a reason").Accepts<ApprovalBody>(MediaTypeNames.Application.Json)
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ApprovalEnded, ProblemKinds.TooLarge, ProblemKinds.NotJson);
        one.MapPost("/withdraw", WithdrawAsync).WithName("withdraw").WithSummary("Take your own request back").Answers(ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ApprovalEnded);
    }

    private static Ok<ApprovalList> List([AsParameters] ApprovalDoor door) => TypedResults.Ok(new ApprovalList([.. door.Rules.Now.Approvals.Reverse().Select(asked => View(asked, door))]));

    private static Results<Ok<ApprovalView>, ApiProblem> Get(string request, [AsParameters] ApprovalDoor door) =>
        door.Rules.Now.Approvals.FirstOrDefault(asked => asked.Id == request) is { } known ? TypedResults.Ok(View(known, door)) : ApprovalAnswers.NotFound();

    private static async Task<Results<Ok<ApprovalView>, ApiProblem>> AskAsync(
        string key, [FromHeader(Name = "If-Match")] string? ifMatch, StrictBody<ApprovalBody> body, [AsParameters] ApprovalDoor door, CancellationToken cancellationToken)
    {
        if (!ServiceKey.TryParse(key, out var service) || door.Rules.Find(service) is null)
            return CommonProblems.NoService(key);
        if (Read(ifMatch, out var plan) is { } unmatched)
            return unmatched;
        return body.Value is not { } said ? body.Fault!
            : Of(await door.Approvals.AskAsync(new ApprovalRequest(service, plan, said.Reason), door.By.Access, cancellationToken), service, door);
    }

    private static async Task<Results<Ok<ApprovalView>, ApiProblem>> AskForChangeAsync(
        [FromHeader(Name = "If-Match")] string? ifMatch, ChangeBodyReading reading, [AsParameters] ApprovalDoor door, CancellationToken cancellationToken)
    {
        if (reading.Unread is { } unread)
            return unread;
        if (reading.Body is not { } body || reading.Errors.Count > 0)
            return CommonProblems.Invalid(reading.Errors);
        if (!ServiceKey.TryParse(body.Service ?? "", out var service) || door.Rules.Find(service) is null)
            return CommonProblems.NoService(body.Service ?? "");
        return Read(ifMatch, out var plan) is { } unmatched ? unmatched
            : Of(await door.Approvals.AskAsync(new ApprovalRequest(service, plan, body.Reason, body.ToOrder(service)), door.By.Access, cancellationToken), service, door);
    }

    private static async Task<Results<Ok<ChangePlanView>, ApiProblem>> PlanAsync(string request, [AsParameters] ApprovalDoor door, [AsParameters] PlanDoor plans, HttpResponse response, CancellationToken cancellationToken) =>
        door.Rules.Now.Approvals.FirstOrDefault(asked => asked.Id == request) is { Order: { } order } asked && asked.IsOpen(door.Time.GetUtcNow())
            ? await ChangeAnswers.OfAsync(await plans.Changes.PlanAsync(order, door.By.Access, cancellationToken), asked.ServiceKey.Value, plans.Policies, door.By.Access, response, cancellationToken)
            : ApprovalAnswers.NotFound();

    private static async Task<Results<Ok<ApprovalView>, ApiProblem>> ApproveAsync(
        string request, [FromHeader(Name = "If-Match")] string? ifMatch, [AsParameters] ApprovalDoor door, CancellationToken cancellationToken) =>
        Read(ifMatch, out var plan) is { } unmatched ? unmatched : Of(await door.Approvals.ApproveAsync(request, plan, door.By.Access, cancellationToken), null, door);

    private static async Task<Results<Ok<ApprovalView>, ApiProblem>> DeclineAsync(string request, StrictBody<ApprovalBody> body, [AsParameters] ApprovalDoor door, CancellationToken cancellationToken) =>
        body.Value is not { } said ? body.Fault! : Of(await door.Approvals.DeclineAsync(request, said.Reason, door.By.Access, cancellationToken), null, door);

    private static async Task<Results<Ok<ApprovalView>, ApiProblem>> WithdrawAsync(string request, [AsParameters] ApprovalDoor door, CancellationToken cancellationToken) =>
        Of(await door.Approvals.WithdrawAsync(request, door.By.Access, cancellationToken), null, door);

    private static ApiProblem? Read(string? ifMatch, out Fingerprint plan)
    {
        plan = default;
        if (string.IsNullOrEmpty(ifMatch))
            return new ApiProblem(ProblemKinds.PlanMissing, "Read the plan and send its ETag in If-Match.");
        return PlanTag.Read(ifMatch, out plan) is { } fault ? CommonProblems.Invalid(fault) : null;
    }

    private static Results<Ok<ApprovalView>, ApiProblem> Of(ApprovalResult result, ServiceKey? service, ApprovalDoor door) =>
        result is ApprovalResult.Done done ? TypedResults.Ok(View(done.Approval, door)) : ApprovalAnswers.No(result, service);

    private static ApprovalView View(Approval asked, ApprovalDoor door) =>
        ApprovalView.Of(asked, asked.State == ApprovalState.Waiting && asked.IsOpen(door.Time.GetUtcNow()) && door.Rules.MayDecide(asked));

    /// <summary>What reading the plan of a change needs beside.</summary>
    internal sealed record PlanDoor(ChangeService Changes, SwapRules Policies);

    /// <summary>What asking and deciding need.</summary>
    internal sealed record ApprovalDoor(ApprovalService Approvals, VisibleRules Rules, CurrentOperator By, TimeProvider Time);
}
