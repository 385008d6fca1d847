namespace Portal.Web.Operators;

/// <summary>Asks again for the roles of all who are signed in: a role that was taken away ends at open pages, and so does a person who was disabled.</summary>
internal sealed class RoleRefresh(SignInRoles roles, IRoleReader reader, SignInRegister register, PersonRoles persons, ILogger<RoleRefresh> logger)
{
    private const int AtOnce = 8;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(roles.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (one, token) =>
            Take(one.SignIn, register.Holds(one.SignIn) ? await reader.ReadAsync(one.SignIn, one.RefreshToken, token) : null));
    }

    private void Take(SignIn signIn, RoleReading? reading)
    {
        if (reading is RoleReading.Found or RoleReading.Ended)
            persons.Saw(signIn.Person, reading is RoleReading.Found { Names: var names } ? names : []);
        switch (reading)
        {
            case RoleReading.Found found when roles.Set(signIn, found.Names, found.RefreshToken):
                register.Announce();
                break;
            case RoleReading.Ended:
                roles.Forget(signIn);
                register.End(signIn);
                break;
            case RoleReading.Unknown unknown:
                logger.LogWarning("The roles of a sign-in could not be asked for again, and stay as they were: {Because}", unknown.Because);
                break;
            case null:
                roles.Forget(signIn);
                break;
            default:
                break;
        }
    }
}
