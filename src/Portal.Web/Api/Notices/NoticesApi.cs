using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Notices;
using Portal.Web.Api.Bodies;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Notices;

/// <summary>Whom the portal tells, and what came of it: for Owners. It comes to the same <see cref="NoticeDesk"/> as the page.</summary>
internal static class NoticesApi
{
    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/notifications").WithTags("Notifications").RequireAuthorization(PortalPolicies.Govern).Answers(ProblemKinds.LogUnavailable);
        notices.MapGet("/channels", ListAsync).WithName("listChannels").WithSummary("List channels").WithDescription("Those whose scope is yours to govern.");
        notices.MapPost("/channels", AddAsync).WithName("addChannel").WithSummary("Add a channel")
            .Accepts<ChannelBody>("application/json")
            .WithDescription("The answer holds the key with which bodies are signed. It is not told again.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.NotYours, ProblemKinds.TooLarge, ProblemKinds.NotJson);
        var channel = notices.MapGroup("/channels/{channel}").Answers(ProblemKinds.ChannelNotFound);
        channel.MapGet("", GetAsync).WithName("getChannel").WithSummary("Read a channel");
        channel.MapPut("", ChangeAsync).WithName("changeChannel").WithSummary("Change a channel")
            .Accepts<ChannelBody>("application/json")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.NotYours, ProblemKinds.ChangedMeanwhile, ProblemKinds.TooLarge, ProblemKinds.NotJson);
        channel.MapDelete("", RemoveAsync).WithName("removeChannel").WithSummary("Remove a channel").Answers(ProblemKinds.CrossSite, ProblemKinds.ChangedMeanwhile);
        channel.MapPost("/key", RenewKeyAsync).WithName("renewChannelKey").WithSummary("Make a new key")
            .WithDescription("From then on bodies are signed with it. It is not told again.").Answers(ProblemKinds.CrossSite, ProblemKinds.ChangedMeanwhile);
        channel.MapPost("/test", TestAsync).WithName("testChannel").WithSummary("Send a test").Answers(ProblemKinds.CrossSite);
        notices.MapGet("/deliveries", DeliveriesAsync).WithName("listDeliveries").WithSummary("List deliveries, newest first").WithDescription("50 a page.").Answers(ProblemKinds.InvalidRequest);
        notices.MapPost("/deliveries/{number}/send-again", SendAgainAsync).WithName("sendAgain").WithSummary("Send a delivery again")
            .WithDescription("One that has ended, sent or given up, begins anew. The receiver gets the same `webhook-id`.").Answers(ProblemKinds.CrossSite, ProblemKinds.DeliveryNotFound);
    }

    private static async Task<Ok<ChannelList>> ListAsync(NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) => TypedResults.Ok(new ChannelList(
        [.. (await desk.ListAsync(by.Access, cancellationToken)).Select(channel => ChannelView.Of(channel))], NoticeKind.All.ToDictionary(kind => kind.Name, kind => kind.Title)));

    private static async Task<Results<Ok<ChannelView>, ApiProblem>> GetAsync(string channel, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        await desk.FindAsync(channel, by.Access, cancellationToken) is { } found ? TypedResults.Ok(ChannelView.Of(found)) : NoChannel(channel);

    private static async Task<Results<Created<ChannelView>, ApiProblem>> AddAsync(JsonBody<ChannelBody> body, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken)
    {
        if (body.Unread is { } refusal)
            return refusal;
        var result = await desk.AddAsync(body.Value!.ToDraft(), by.Access, cancellationToken);
        return result is ChannelResult.Saved saved
            ? TypedResults.Created(ApiUrls.Channel(saved.Channel.Id), ChannelView.Of(saved.Channel, saved.Key))
            : WhyNot(result, "");
    }

    private static async Task<Results<Ok<ChannelView>, ApiProblem>> ChangeAsync(string channel, JsonBody<ChannelBody> body, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        body.Unread is { } refusal ? refusal : Answer(await desk.ChangeAsync(channel, body.Value!.ToDraft(), by.Access, cancellationToken), channel);

    private static async Task<Results<Ok<ChannelView>, ApiProblem>> RenewKeyAsync(string channel, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        Answer(await desk.RenewKeyAsync(channel, by.Access, cancellationToken), channel);

    private static async Task<Results<NoContent, ApiProblem>> RemoveAsync(string channel, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        await desk.RemoveAsync(channel, by.Access, cancellationToken) is var result && result is ChannelResult.Saved ? TypedResults.NoContent() : WhyNot(result, channel);

    private static async Task<Results<Accepted, ApiProblem>> TestAsync(string channel, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        await desk.TestAsync(channel, by.Access, cancellationToken) ? TypedResults.Accepted(ApiUrls.Deliveries($"?channel={Uri.EscapeDataString(channel)}")) : NoChannel(channel);

    private static async Task<Results<Ok<DeliveryPage>, ApiProblem>> DeliveriesAsync([AsParameters] DeliveriesQuery query, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        var found = await desk.DeliveriesAsync(query.ToFilter(), by.Access, cancellationToken);
        var page = found.Take(DeliveriesQuery.PageSize).ToList();
        return TypedResults.Ok(new DeliveryPage([.. page.Select(DeliveryView.Of)], found.Count > DeliveriesQuery.PageSize ? query.After(page[^1]) : null));
    }

    private static async Task<Results<Accepted, ApiProblem>> SendAgainAsync(string number, NoticeDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        DeliveriesQuery.NumberOf(number) is { } known && await desk.SendAgainAsync(known, by.Access, cancellationToken)
            ? TypedResults.Accepted(ApiUrls.Deliveries(""))
            : new ApiProblem(ProblemKinds.DeliveryNotFound, $"No ended delivery has the number “{CommonProblems.Echo(number)}”.");

    private static Results<Ok<ChannelView>, ApiProblem> Answer(ChannelResult result, string channel) =>
        result is ChannelResult.Saved saved ? TypedResults.Ok(ChannelView.Of(saved.Channel, saved.Key)) : WhyNot(result, channel);

    private static ApiProblem WhyNot(ChannelResult result, string channel) => result switch
    {
        ChannelResult.Invalid invalid => CommonProblems.Invalid([.. invalid.Problems.Select(problem => new RequestError(problem.Text) { Pointer = Pointer(problem.Field) })]),
        ChannelResult.Forbidden forbidden => new ApiProblem(ProblemKinds.NotYours, forbidden.Because),
        ChannelResult.Outdated => new ApiProblem(ProblemKinds.ChangedMeanwhile, "Somebody else changed the channel in this moment. Read it and decide again."),
        _ => NoChannel(channel),
    };

    private static string Pointer(string field) => field switch { nameof(ChannelDraft.Kinds) => "#/events", _ => $"#/{char.ToLowerInvariant(field[0])}{field[1..]}" };

    private static ApiProblem NoChannel(string id) => new(ProblemKinds.ChannelNotFound, $"No channel of yours has the id “{CommonProblems.Echo(id)}”.");
}
