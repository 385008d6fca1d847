using Portal.Emulator.State;

namespace Portal.Emulator.Tests.State;

public sealed class SeedsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Named_Many_MakesThatManyPairs()
    {
        var cloud = Seeds.Named("many:300", Now);
        Assert.Equal(20, cloud.Subscriptions.Count);
        Assert.Equal(600, cloud.CloudServices.Count);
        Assert.Equal(600, cloud.Addresses.Values.Select(address => address.IpAddress).Distinct().Count());
    }

    [Fact]
    public void Named_ManyOverSubscriptions_SpreadsThem()
    {
        var cloud = Seeds.Named("many:30/5", Now);
        Assert.Equal((5, 60), (cloud.Subscriptions.Count, cloud.CloudServices.Count));
        Assert.All(cloud.CloudServices.Values.CountBy(service => ResourceIds.SubscriptionOf(service.Id)), each => Assert.Equal(12, each.Value));
    }

    [Theory]
    [InlineData("many:")]
    [InlineData("many:3/")]
    [InlineData("many:3/0")]
    [InlineData("many:3/2/1")]
    public void Named_ManyOfNoNumber_IsRefused(string name)
    {
        Assert.False(Seeds.Knows(name));
        Assert.Throws<ArgumentException>(() => Seeds.Named(name, Now));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("empty")]
    [InlineData("many:3")]
    [InlineData("many:3/2")]
    public void Knows_WhatCanBeBuilt_IsKnown(string name)
    {
        Assert.True(Seeds.Knows(name));
        Assert.NotEmpty(Seeds.Named(name, Now).Subscriptions);
    }

    [Fact]
    public void Named_Empty_HasSubscriptionsOnly()
    {
        var cloud = Seeds.Named("empty", Now);
        Assert.Equal(3, cloud.Subscriptions.Count);
        Assert.Empty(cloud.CloudServices);
    }

    [Fact]
    public void Named_Unknown_SaysWhatThereIs() =>
        Assert.Contains("many:<number>", Assert.Throws<ArgumentException>(() => Seeds.Named("demos", Now)).Message, StringComparison.Ordinal);
}
