using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Ends sign-ins for all instances, and for good: what was ended stays so after a restart.</summary>
internal sealed class SignInEnds(SignInRegister register, IPolicyBook book, SessionLimits limits, TimeProvider time) : IKept
{
    private const string OfOne = "sign-in.ended";
    private const string OfPerson = "person.ended";

    /// <summary>An end is written so long after it was decided, at most, when clocks differ or the database is slow.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private DateTimeOffset readAt;

    public string What => "Sign-ins that were ended elsewhere";

    public Task KeepAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <exception cref="OperationLogException">It could not be written: it is ended on this instance only, until it stops.</exception>
    public Task EndAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        register.End(signIn);
        return WriteAsync(OfOne, signIn.Id, cancellationToken);
    }

    /// <summary>Ends every sign-in of a person, on every device.</summary>
    /// <exception cref="OperationLogException">As with <see cref="EndAsync"/>.</exception>
    public Task EndAllAsync(string person, CancellationToken cancellationToken)
    {
        register.EndAll(person);
        return WriteAsync(OfPerson, person, cancellationToken);
    }

    /// <summary>Takes over what other instances ended, and this one before it was started. The first reading forgets what is too old to hold anyway.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldest = now - limits.Absolute - Overlap;
        if (readAt == default)
        {
            await book.ForgetAsync(OfOne, oldest, cancellationToken);
            await book.ForgetAsync(OfPerson, oldest, cancellationToken);
        }

        var since = readAt == default ? oldest : readAt - Overlap;
        var (ones, people) = (await book.ListAsync(OfOne, since, cancellationToken), await book.ListAsync(OfPerson, since, cancellationToken));
        register.TakeEnds(ones.Select(end => (end.Id, end.At)), people.Select(end => (end.Id, end.At)));
        readAt = now;
    }

    private async Task WriteAsync(string kind, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await book.FindAsync(kind, id, cancellationToken);
            if (await book.TryWriteAsync(new PolicyRecord(kind, id, known?.Revision ?? 0, time.GetUtcNow()), entry: null, cancellationToken))
                return;
        }
    }
}
