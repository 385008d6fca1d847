using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;

namespace Portal.Domain.Releases;

/// <summary>The one door for releases: wizard, page and API come here. Keeps the files, then the record, then what runs it.</summary>
public sealed class ReleaseDesk(ReleaseBook book, IPackageStore store, SwapPlanner planner, TimeProvider time)
{
    /// <summary>Keeps a release; giving the same one again changes nothing but what runs it.</summary>
    /// <param name="kept">Told how many bytes are in the store, of all files together.</param>
    public async Task<ReleaseResult> AddAsync(ReleaseDraft draft, Access by, IProgress<long>? kept, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(draft.Service, by, cancellationToken) is { } no)
            return no;
        if (draft.Model is null)
            return new ReleaseResult.Refused("The files hold no definition. Give the .csdef, or a .cspkg that holds it.");
        try
        {
            var runs = draft is { Service: { } key, Running: { } slot } ? await ReadAsync(key, slot, cancellationToken) : null;
            if (draft.Running is not null && runs is null)
                return new ReleaseResult.NotFound();
            if (runs is not null && RunningChecks.WhyNot(draft.Model, runs) is { } because)
                return new ReleaseResult.Refused(because);
            return new ReleaseResult.Kept(await KeepAsync(draft, runs, by.By, kept, cancellationToken), runs);
        }
        catch (Exception failure) when (failure is CloudFailureException or PackageStoreException or OperationLogException)
        {
            return new ReleaseResult.Unavailable(failure.Message);
        }
    }

    /// <summary>Tells what a release changed, in place of what was told before.</summary>
    /// <param name="release">One that the caller may see.</param>
    /// <param name="changes">As <see cref="ChangeLines"/> read them; none to tell nothing any more.</param>
    /// <param name="by">Who tells it: whoever may give the release.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<ReleaseResult> DescribeAsync(ReleaseRecord release, EquatableList<string> changes, Access by, CancellationToken cancellationToken)
    {
        try
        {
            if (await WhyNotAsync(release.Service, by, cancellationToken) is { } no)
                return no;
            if (release.Service is null && release.By.Id != by.By.Id && !by.SeesEverything)
                return new ReleaseResult.Forbidden($"{release.By.Name} gave this release, which is of no service yet: they say what it changed.");
            if (ChangeLines.WhyNot(changes) is { } because)
                return new ReleaseResult.Refused(because);
            var service = release.Service is { } key ? await planner.FindAsync(key, cancellationToken) : null;
            return await book.DescribeAsync(release.Id, changes, service, by.By, time.GetUtcNow(), cancellationToken) is { } described ? new ReleaseResult.Kept(described, null) : new ReleaseResult.NotFound();
        }
        catch (OperationLogException failure)
        {
            return new ReleaseResult.Unavailable(failure.Message);
        }
    }

    private async Task<ReleaseResult?> WhyNotAsync(ServiceKey? given, Access by, CancellationToken cancellationToken)
    {
        if (given is not { } key)
            return by.MaySomewhere(OperatorRight.Change) ? null : Forbidden("A new service");
        if (await planner.FindAsync(key, cancellationToken) is not { } service || !by.May(OperatorRight.See, service))
            return new ReleaseResult.NotFound();
        return by.May(OperatorRight.Change, service) ? null : Forbidden($"A release of {service.Name}");
    }

    private static ReleaseResult.Forbidden Forbidden(string what) =>
        new($"{what} asks for the role {OperatorRoles.Least(OperatorRight.Change)}, which you do not have there.");

    private async Task<Deployment?> ReadAsync(ServiceKey key, Slot slot, CancellationToken cancellationToken) => await planner.PlanAsync(key, cancellationToken) switch
    {
        PlanResult.Found found => found.Plan.Service.In(slot),
        PlanResult.Unavailable unavailable => throw new CloudFailureException(unavailable.Failure),
        _ => null,
    };

    private async Task<ReleaseRecord> KeepAsync(ReleaseDraft draft, Deployment? runs, Operator by, IProgress<long>? kept, CancellationToken cancellationToken)
    {
        foreach (var file in draft.Files)
        {
            await using var content = file.Open();
            await store.KeepAsync(file.File, content, kept, cancellationToken);
        }

        var service = draft.Service is { } key ? await planner.FindAsync(key, cancellationToken) : null;
        var files = draft.Files.Select(file => file.File).ToEquatableList();
        var record = await book.AddAsync(new ReleaseRecord
        {
            Id = ReleaseId.Of(draft.Service, draft.Version, files),
            Service = draft.Service,
            Name = draft.Name,
            Version = draft.Version,
            Files = files,
            Model = draft.Model,
            Origin = runs is null ? ReleaseOrigin.Uploaded : ReleaseOrigin.Told,
            By = by,
            At = time.GetUtcNow(),
        }, service, cancellationToken);
        if (runs is not null && service is not null)
        {
            await book.TellAsync(new ReleaseTie(runs.Id, runs.Stamp, record.Id, by, time.GetUtcNow()), record, service, cancellationToken);
            planner.Forget(draft.Service!.Value); // Its checks are judged by the definition from now on.
        }

        return record;
    }
}
