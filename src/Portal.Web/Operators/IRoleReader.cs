namespace Portal.Web.Operators;

/// <summary>Asks the identity provider which roles a sign-in has now.</summary>
internal interface IRoleReader
{
    Task<RoleReading> ReadAsync(SignIn signIn, string refreshToken, CancellationToken cancellationToken);
}
