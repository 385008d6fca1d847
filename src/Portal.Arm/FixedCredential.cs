using Azure.Core;

namespace Portal.Arm;

/// <summary>Gives a token that says what it is: no real cloud takes it.</summary>
internal sealed class FixedCredential : TokenCredential
{
    private static readonly AccessToken Token = new("emulator", DateTimeOffset.MaxValue);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
