// Solves a plan as a min-cost flow with LEMON's network simplex. Reads whole numbers of 32 bits: nodes, arcs, the supply
// of each node, and four per arc (from, to, capacity, cost). Prints the cost, the CPU milliseconds of the solve and the MB.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;

int main(int, char** arguments) {
  FILE* file = std::fopen(arguments[1], "rb");
  auto read = [&](std::size_t count) {
    std::vector<std::int32_t> numbers(count);
    if (std::fread(numbers.data(), 4, count, file) != count) std::exit(2);
    return numbers;
  };
  const auto sizes = read(2);
  const auto supplies = read(sizes[0]);
  Graph graph;
  graph.reserveNode(sizes[0]);
  graph.reserveArc(sizes[1]);
  Graph::NodeMap<std::int64_t> supply(graph);
  Graph::ArcMap<std::int64_t> capacity(graph), cost(graph);
  for (auto of : supplies) supply[graph.addNode()] = of;
  for (int i = 0; i < sizes[1]; i++) {
    const auto arc = read(4);
    const auto added = graph.addArc(graph.nodeFromId(arc[0]), graph.nodeFromId(arc[1]));
    capacity[added] = arc[2];
    cost[added] = arc[3];
  }
  lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex(graph);
  simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
  const std::clock_t began = std::clock();
  const bool isOptimal = simplex.run() == simplex.OPTIMAL;
  const double took = 1000.0 * (std::clock() - began) / CLOCKS_PER_SEC;
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  if (!isOptimal) return 3;
  std::printf("{\"objective\":%lld,\"ms\":%.3f,\"megabytes\":%ld}\n", (long long)simplex.totalCost<std::int64_t>(), took,
              used.ru_maxrss / 1024);
}
