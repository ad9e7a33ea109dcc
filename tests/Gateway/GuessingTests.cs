using System.Net;
using System.Net.Sockets;
using Zichtlijn.Gateway.Guessing;

namespace Zichtlijn.Gateway.Tests;

/// <summary>Before a stand-in that knows one code and answers as reporting and the portal do.</summary>
[Collection(BeforeTheServices.Name)]
public class GuessingTests(GatewayHost host)
{
    private const string Api = "/api/reporting/v1/receipt-sessions";
    private const string Page = "/nl/my-report";

    [Theory]
    [InlineData(Api, "127.0.10.1")]
    [InlineData(Page, "127.0.10.2")]
    public async Task Who_guesses_is_slowed_and_nobody_else_notices(string path, string address)
    {
        using var guesser = From(address);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var wrong = await guesser.PostAsync(path, new StringContent("wrong"));
            answers.Add(wrong.StatusCode);
            if (wrong.StatusCode == HttpStatusCode.TooManyRequests)
            {
                wrong.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
            }
        }

        using var other = From("127.0.10.9");
        using var right = await guesser.PostAsync(path, new StringContent("right"));
        using var othersWrong = await other.PostAsync(path, new StringContent("wrong"));
        using var othersRight = await other.PostAsync(path, new StringContent("right"));

        answers.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 15)]);
        right.StatusCode.ShouldBe(HttpStatusCode.Created, "a right code is never refused, also not from the same address");
        othersWrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        othersRight.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nobody_tells_a_service_that_guesses_are_spent_but_the_gateway()
    {
        using var client = From("127.0.10.3");
        client.DefaultRequestHeaders.Add("Zichtlijn-Guesses-Spent", "99");

        using var wrong = await client.PostAsync(Api, new StringContent("wrong"));
        using var elsewhere = await client.GetAsync("/api/dashboard/v1/spent");

        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Arrived["/api/dashboard/v1/spent"].Keys.ShouldNotContain("Zichtlijn-Guesses-Spent");
    }

    [Fact]
    public async Task An_office_behind_one_address_files_its_reports()
    {
        using var office = From("127.0.10.4");

        var reports = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => office.PostAsync("/api/reporting/v1/reports", content: null)));

        reports.ShouldAllBe(r => r.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public void What_was_spent_is_earned_back_and_trying_on_does_not_prolong_it()
    {
        var clock = new SteppingClock();
        var guesses = new Guesses(clock);
        var caller = IPAddress.Parse("192.0.2.1");
        for (var i = 0; i < 500; i++)
        {
            guesses.CountWrong(caller);
        }

        guesses.Wait(caller).ShouldBe(TimeSpan.FromSeconds(30));
        clock.Now += TimeSpan.FromSeconds(29);
        guesses.Wait(caller).ShouldBe(TimeSpan.FromSeconds(1));
        clock.Now += TimeSpan.FromSeconds(1);
        guesses.Wait(caller).ShouldBeNull();
        guesses.CountWrong(caller);
        guesses.Wait(caller).ShouldBe(TimeSpan.FromSeconds(30));
        clock.Now += TimeSpan.FromMinutes(5);
        for (var i = 0; i < 9; i++)
        {
            guesses.CountWrong(caller);
        }

        guesses.Wait(caller).ShouldBeNull("ten at once again");
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)] // one subscriber's network
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Callers_are_told_apart_as_networks_are(string one, string other, bool same)
    {
        // Two may share a slot by chance, once in 65,536.
        Enumerable.Range(0, 3).Count(_ =>
        {
            var guesses = new Guesses(TimeProvider.System);
            for (var i = 0; i < 20; i++)
            {
                guesses.CountWrong(IPAddress.Parse(one));
            }

            return guesses.Wait(IPAddress.Parse(other)) is not null;
        }).ShouldBe(same ? 3 : 0);
    }

    private HttpClient From(string address) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = host.Address,
    };

    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
